SELECT NOT EXISTS (SELECT 1 FROM public.orders WHERE record_image_ne(ROW(chrysalis_twin_total_amount), ROW(CAST((total_amount::numeric(12,2)) AS numeric(12,2)))))
