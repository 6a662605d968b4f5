DELETE FROM customer_tier WHERE code IN ('standard', 'gold');
