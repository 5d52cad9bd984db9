benchmark outreach %95
