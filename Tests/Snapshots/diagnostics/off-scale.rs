feedback 3/10 "This is the third outage." { intensity furius }
