sender Customer Success Manager at a B2B SaaS company
customer Operations Director {
  industry financial services
  goal Don't lose the books, and close two days earlier
}
feedback 3/10 Exports crawl & support needs days {
  issue exports Exports crawl fixable
}
deliver call Call talk track { lasts 20 minutes }
deliver brief { cover ticket history gap, renewal stakes }
