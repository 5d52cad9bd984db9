customer { tenure 9 }
