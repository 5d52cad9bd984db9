situation """
    Dear {customer.name},
    we have read { your answer
    and saved it in C:\exports, \u{D800}.
    """
