customer { value enormous }
