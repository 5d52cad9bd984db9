scenario "Late exports"
playbook house "House rules"
policy apology banned
