customer { tenure 2,5 years }
