customer { tenure 9 mos }
