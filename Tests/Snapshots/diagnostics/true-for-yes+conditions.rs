when customer.cancelled is true or customer.opted-out is false { constraint no credits }
customer { cancelled on }
