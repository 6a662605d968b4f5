ALTER TABLE public.customer DROP CONSTRAINT customer_tier_fk;
