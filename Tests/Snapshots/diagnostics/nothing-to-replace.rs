owner Product
replace owner Prodcut with TAM
