feedback 3/10 "Exports crawl and support needs days." {
  issue exports "The export is slow"
}
