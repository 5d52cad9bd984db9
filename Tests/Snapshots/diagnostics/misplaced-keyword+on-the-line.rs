owner CS "Customer Success" person "Maya Ortiz"
customer { tenure 9 months employees 600 }
