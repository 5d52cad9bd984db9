customer { legal-dispute true }
