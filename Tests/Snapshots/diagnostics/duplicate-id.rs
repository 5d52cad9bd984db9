owner CS "Customer Success"
owner CS "Customer Support"
