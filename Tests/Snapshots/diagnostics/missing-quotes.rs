customer { name Dana Whitfield }
