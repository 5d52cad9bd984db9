customer "Operations Director {
  name "Dana Whitfield”
  company "Harborline Freight
}
owner CS { person "Maya Ortiz }
