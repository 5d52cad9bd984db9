owner Support ( person "Jon Bell" )
