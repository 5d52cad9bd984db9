customer { employees 4,000 }
