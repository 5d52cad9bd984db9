expect customer.employees / 0 > 5
customer { employees 600 }
