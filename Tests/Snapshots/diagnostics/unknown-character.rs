customer { employees ~600 }
