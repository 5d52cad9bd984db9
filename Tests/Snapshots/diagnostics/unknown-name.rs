owner Support
assigned Suport
