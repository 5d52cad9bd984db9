scenario "Late exports"
employees 600
