customer { employes 600 }
