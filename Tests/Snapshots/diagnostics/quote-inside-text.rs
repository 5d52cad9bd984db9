feedback 3/10 "The "booking page" freezes"
