scenario "Late exports"
variant exec "Read by an executive" { customer { seniority vp } }
