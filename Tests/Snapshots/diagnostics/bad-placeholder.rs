situation "Dear {the customer}, we have read your answer."
