owner Customer Care
assigned "Customer Care"
