Customer "Operations Director" {
  employes 6k
  tenur 9 moths
}
issue exports "Exports crawl"
feedback 3/10 "Exports crawl" { issue exports "Exports crawl" fixabel }
