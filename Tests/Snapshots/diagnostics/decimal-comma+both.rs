customer { arr €1.234,56; tenure 2,5 years }
