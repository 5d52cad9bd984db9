feedback 3/5 "Exports crawl"
