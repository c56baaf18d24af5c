export default { units: [] }
