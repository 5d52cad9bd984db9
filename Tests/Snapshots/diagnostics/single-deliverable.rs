customer "Operations Director"
constraint no refunds
deliver email
