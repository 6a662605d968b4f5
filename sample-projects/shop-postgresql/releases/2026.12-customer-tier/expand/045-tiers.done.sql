SELECT count(*) = 2 FROM customer_tier WHERE code IN ('standard', 'gold')
