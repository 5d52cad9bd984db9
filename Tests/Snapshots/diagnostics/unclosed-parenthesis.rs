expect (customer.employees > 50 and customer.cancelled
