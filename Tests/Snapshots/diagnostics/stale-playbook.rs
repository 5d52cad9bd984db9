playbook house "House rules"
reviewed 2026-01-10 every 3 months
