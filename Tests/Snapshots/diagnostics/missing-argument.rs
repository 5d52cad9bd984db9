customer { tenure }
