when customer.tenure is at least 2 years { segment enterprise }
