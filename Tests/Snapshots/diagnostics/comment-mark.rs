// The case of the spring survey.
scenario "Late exports"
