customer { employees 600 people }
