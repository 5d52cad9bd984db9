when customer.employees < 10 and customer.employees > 20 { constraint no credits }
