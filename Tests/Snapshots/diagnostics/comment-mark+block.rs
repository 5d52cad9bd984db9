/*
 * The case of the spring survey.
 * Nobody has answered yet.
 */
scenario "Late exports"
customer { employees 600 } // counted in March
