SELECT NOT EXISTS (SELECT 1 FROM public.order_line WHERE record_image_ne(ROW(chrysalis_twin_unit_amount), ROW(CAST((unit_amount::numeric(12,2)) AS numeric(12,2)))))
