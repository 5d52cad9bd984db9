customer { signal logins "14 in month 1, 3 in month 9" }
