customer { employees 99999999999999999999 }
