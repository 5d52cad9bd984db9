deliver call on Tuesday
deliver email to "Anna Keller"
deliver plan tomorrow morning
deliver brief for "Anna"
customer { arr €480 per month }
