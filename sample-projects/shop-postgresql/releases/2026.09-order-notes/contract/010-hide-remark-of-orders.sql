-- title: Hide remark of orders
-- planned: true
-- lock: ACCESS EXCLUSIVE on public.orders
-- blocks: everybody
-- hazards:
--   - caution application-may-use-it: A statement that still names the column fails from here on.
--   - notice still-fed: The hidden column goes on being filled from notes until it is dropped, so that undoing this step loses nothing.

DROP TRIGGER IF EXISTS "~chrysalis_6_orders_notes" ON public.orders;
DROP FUNCTION IF EXISTS public.chrysalis_6_orders_notes();
ALTER TABLE public.orders RENAME COLUMN remark TO chrysalis_hidden_remark;
CREATE FUNCTION public.chrysalis_6_orders_notes() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
    AS $chrysalis$
DECLARE
    chrysalis_given record := NEW;
    chrysalis_following record;
BEGIN
    IF TG_OP = 'INSERT' THEN
        chrysalis_following := NEW;
        chrysalis_following.notes := (SELECT (remark) FROM (SELECT chrysalis_given.chrysalis_hidden_remark AS remark) AS orders);
        IF record_image_ne(ROW(chrysalis_following.notes), ROW(NEW.notes)) THEN
            NEW.chrysalis_hidden_remark := (SELECT (substring(notes, 1, 200)) FROM (SELECT chrysalis_given.notes AS notes) AS orders);
        END IF;
    ELSE
        IF record_image_ne(ROW(NEW.notes), ROW(OLD.notes)) THEN
            chrysalis_following := NEW;
            chrysalis_following.notes := (SELECT (remark) FROM (SELECT chrysalis_given.chrysalis_hidden_remark AS remark) AS orders);
            IF record_image_ne(ROW(chrysalis_following.notes), ROW(NEW.notes)) THEN
                NEW.chrysalis_hidden_remark := (SELECT (substring(notes, 1, 200)) FROM (SELECT chrysalis_given.notes AS notes) AS orders);
            END IF;
        END IF;
    END IF;
    RETURN NEW;
END
$chrysalis$;
CREATE TRIGGER "~chrysalis_6_orders_notes"
    BEFORE INSERT OR UPDATE ON public.orders
    FOR EACH ROW EXECUTE FUNCTION public.chrysalis_6_orders_notes();
