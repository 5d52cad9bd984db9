customer "Director" { employees 600; arr $84k; tenure 2 years 3 months }
feedback 3/10 "Late ,  again" { received 2026-03-02  09:10; issue exports "Late" fixable }
tone calm, direct, accountable
words 120..160; limit (4,000)
event contacted +3h
effect trust +4, churn -20%
when customer.employees < 50 and (feedback.score >= 7 or not a - 5 <- 3) { segment smb }
expect email.words is 120 - 160
meter churn "Risk" 0%..100% = 45%
name ? "the name"
