customer { company "Harborline" "Freight" }
