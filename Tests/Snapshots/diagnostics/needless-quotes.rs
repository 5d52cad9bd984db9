customer { tenure "9 months" }
